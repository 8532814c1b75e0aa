import { unpinnedRule } from '../parts/makers/unpinned-rule.ts'

export default unpinnedRule(['npm'], {
  name: 'unpinned-npm-package',
  codes: ['DL3016'],
  title: 'Name the version of every npm package',
  why: `
    A package that is named on the command line is not in your lock file: npm takes the
    newest release of the day, whose next major version may need another Node or drop
    the command you call.
  `,
  unless: 'You want the newest tool on every build and can live with the day it breaks.',
  examples: [
    { bad: 'RUN npm install -g «pnpm» typescript@5.9.2' },
    { bad: 'RUN npm i --prefix /opt/tools «@angular/cli»' },
    { good: 'RUN npm install -g pnpm@9.7.0 @angular/cli@20 ./tools/cli' },
    { good: 'RUN npm install --loglevel warn' },
    { good: 'RUN npm install git+https://github.com/expressjs/express.git#5.1.0' },
  ],
})
