import { dedent } from '../../engine/text/dedent.ts'
import type { SampleText } from './sample.ts'

/** The key is the one in Amazon's own documentation; it opens nothing. */
export const horror: SampleText = {
  source: dedent(`
    FROM ubuntu as web
    MAINTAINER ops@example.com

    ENV DEBIAN_FRONTEND=noninteractive
    ENV AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
    ENV DB_PASSWORD=hunter2

    WORKDIR srv
    ADD . /srv
    COPY .env /srv/.env

    RUN apt-get update
    RUN apt-get upgrade -y
    RUN apt-get install -y sudo curl wget git vim build-essential python3-pip
    RUN apt-get clean && rm -rf /var/lib/apt/lists/*

    RUN curl -sL https://deb.nodesource.com/setup_20.x | sudo bash -
    RUN apt-get install -y nodejs
    RUN npm install -g yarn pm2
    RUN cd /srv && npm install
    RUN wget --no-check-certificate https://example.com/tools.tar.gz && tar xzf tools.tar.gz
    RUN rm tools.tar.gz
    RUN pip3 install --break-system-packages requests flask

    RUN useradd deploy
    RUN chown -R deploy:deploy /srv
    RUN chmod -R 777 /srv

    EXPOSE 22 80 3000
    CMD service cron start
    CMD npm start
  `),
  options: {
    files: {
      '.dockerignore': '.git\n',
      'package.json': dedent(`
        {
          "name": "everything",
          "version": "0.0.1",
          "scripts": { "start": "node index.js" },
          "dependencies": { "express": "*", "lodash": "^4.17.21", "moment": "^2.30.1", "webpack": "^5.97.1" }
        }
      `),
    },
    assumptions: { '.': 40_000_000 },
  },
  note: 'The size of the copied directory, 40 MB, is assumed.',
}
