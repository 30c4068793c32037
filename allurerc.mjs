export default {
  name: 'Altcraft Platform HTTP API',
  output: './allure-report',
  plugins: {
    awesome: {
      options: {
        reportName: 'Altcraft Platform HTTP API',
        groupBy: ['epic', 'feature', 'story'],
        reportLanguage: 'en',
      },
    },
  },
};
