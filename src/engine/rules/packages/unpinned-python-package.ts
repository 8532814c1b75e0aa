import { unpinnedRule } from '../parts/makers/unpinned-rule.ts'

export default unpinnedRule(['pip', 'pipx'], {
  name: 'unpinned-python-package',
  codes: ['DL3013'],
  title: 'Name the version of every Python package',
  why: `
    pip takes the newest release of the day. A build that worked yesterday breaks today,
    or worse, works with a library that nobody has tested. This holds for tools such as
    Poetry as well: a new major version may no longer know the options you pass.
  `,
  unless: 'The image is thrown away after use, as in a scheduled job that should run the newest.',
  examples: [
    { bad: 'RUN pip install --no-cache-dir «flask»' },
    { bad: 'RUN python3 -m pip install --no-cache-dir --upgrade «pip» poetry && poetry --version' },
    { bad: 'RUN pip install --no-cache-dir «git+https://github.com/pallets/flask»' },
    { good: 'RUN pip install --no-cache-dir flask==3.0.3 "jinja2>=3.1,<4" ./vendor/tool' },
    { good: 'RUN pip install --no-cache-dir -c constraints.txt flask' },
    { good: 'RUN pip install --no-cache-dir -r requirements.txt' },
    { good: 'RUN pip install --no-cache-dir git+https://github.com/pallets/flask@3.0.3' },
    {
      good: `
        ARG POETRY_VERSION
        RUN pip install --no-cache-dir "poetry==$POETRY_VERSION"
      `,
    },
  ],
})
