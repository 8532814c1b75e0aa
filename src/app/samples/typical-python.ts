import { dedent } from '../../engine/text/dedent.ts'
import type { SampleText } from './sample.ts'

export const typicalPython: SampleText = {
  source: dedent(`
    FROM python:3.12

    WORKDIR /app
    COPY . .

    RUN apt-get update
    RUN apt-get install -y gcc libpq-dev
    RUN pip install --upgrade pip
    RUN pip install -r requirements.txt

    EXPOSE 8000
    CMD uvicorn app.main:app --host 0.0.0.0 --port 8000
  `),
  options: {
    files: {
      'requirements.txt': dedent(`
        fastapi==0.115.6
        uvicorn[standard]==0.34.0
        sqlalchemy==2.0.36
        psycopg2==2.9.10
        pandas==2.2.3
        httpx==0.28.1
      `),
    },
    assumptions: { '.': 3_000_000 },
  },
  note: 'The size of the copied source, 3 MB, is assumed.',
}
