/** What `python:3.11` holds beside pip, and measured installs found there: not theirs. */
export const inImage = ['setuptools==65.5.1', 'wheel==0.45.1']
