import { pythonName } from '../python-name.ts'

/** PyPI packages with compiled code that publish no wheel for Linux at all: pip compiles them everywhere. */
const sourceOnly = new Set([
  ...['dbus-python', 'evdev', 'gssapi', 'krb5', 'llama-cpp-python', 'mod-wsgi', 'mysqlclient', 'netifaces'],
  ...['psycopg-c', 'psycopg2', 'pyaudio', 'pycairo', 'pygobject', 'pygraphviz', 'pylibmc', 'python-ldap'],
  'uwsgi',
])

/** Whether a text, such as a list of requirements, may ask for one of them. */
export const mentionsSourceOnly = (text: string): boolean =>
  [...sourceOnly].some((name) => text.toLowerCase().includes(name))

export const isSourceOnly = (name: string): boolean => sourceOnly.has(pythonName(name))
