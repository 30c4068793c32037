/** The part of Newman that the self-tests use; the package has no types of its own. */
declare module 'newman' {
  interface Execution {
    item: { id: string; name: string };
    response?: { code: number };
    requestError?: Error;
  }

  interface Assertion {
    assertion: string;
    skipped: boolean;
    error?: Error;
    item: { id: string };
  }

  interface Summary {
    run: {
      executions: Execution[];
      failures: { error: Error & { test?: string }; source?: { id: string } }[];
    };
  }

  interface Run {
    on(event: 'assertion', listener: (error: Error | null, assertion: Assertion) => void): this;
  }

  const newman: {
    run(
      options: { collection: object; environment: object; folder?: string | string[] },
      callback: (error: Error | null, summary: Summary) => void,
    ): Run;
  };
  export default newman;
}
