/** Names under which build services, clouds and registries hand out credentials, from their own manuals. */
const wellKnown = new Set([
  'AWS_ACCESS_KEY_ID',
  'AWS_SECURITY_CREDENTIALS',
  'AZURE_CREDENTIALS',
  'BINTRAY_APIKEY',
  'BINTRAY_USER',
  'CI_BUILD_AUTH',
  'CI_DEPLOY_USER',
  'CI_JOB_JWT',
  'CI_REGISTRY_USER',
  'CF_PASSWD',
  'CONSUL_HTTP_AUTH',
  'DATABASE_PASSWD',
  'DEPLOY_KEY',
  'DOCKER_AUTH_CONFIG',
  'DOCKER_EMAIL',
  'DOCKER_LOGIN',
  'DOCKER_PASS',
  'DOCKER_USER',
  'DOCKERHUB_USER',
  'ENCRYPTION_KEY',
  'GCLOUD_SERVICE_KEY',
  'GIT_CREDENTIALS',
  'GITHUB_AUTH',
  'GITHUB_USER',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'GOOGLE_CREDENTIALS',
  'GPG_PASSPHRASE',
  'HEROKU_API_USER',
  'MYSQL_PWD',
  'NPM_AUTH',
  'NPM_EMAIL',
  'NPM_PASS',
  'PGPASS',
  'PGPASSFILE',
  'PYPI_PASS',
  'REDIS_AUTH',
  'SAUCE_ACCESS_KEY',
  'SIGNING_KEY',
  'SLACK_WEBHOOK',
  'SLACK_WEBHOOK_URL',
  'SSH_KEY',
  'SSH_PASS',
  'STORAGE_ACCOUNT_KEY',
  'SURGE_LOGIN',
  'TRAVIS_SUDO',
  'TWINE_USER',
])

const hints = ['API_KEY', 'CLIENT_KEY', 'PASSWORD', 'PRIVATE', 'SECRET', 'TOKEN', 'USERNAME']

/** True of every name that may hold a credential, and of many that do not. */
export function mayHoldCredential(name: string): boolean {
  const upper = name.toUpperCase()
  return wellKnown.has(upper) || hints.some((hint) => upper.includes(hint))
}
