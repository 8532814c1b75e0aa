/** Official images whose own entrypoint starts as root and steps down to a service user. */
export const stepsDownItself: ReadonlySet<string> = new Set([
  'cassandra',
  'couchbase',
  'couchdb',
  'elasticsearch',
  'ghost',
  'httpd',
  'influxdb',
  'kong',
  'mariadb',
  'memcached',
  'mongo',
  'mysql',
  'neo4j',
  'nginx',
  'percona',
  'postgis/postgis',
  'postgres',
  'rabbitmq',
  'redis',
  'valkey/valkey',
  'wordpress',
  'zookeeper',
])

/** Programs that an entrypoint calls to give up root. */
export const stepDownPrograms: readonly string[] = [
  'gosu',
  'su-exec',
  'setpriv',
  's6-overlay',
  's6-svscan',
  '/init',
  'runuser',
]
