/**
 * Programs that write nothing, or next to nothing, into an image: what the shell has built in, what asks and prints, what
 * changes an owner, an account or a line of settings. What packages and files weigh is read elsewhere.
 */
const quiet: ReadonlySet<string> = new Set(
  `
  . : [ [[ alias break cd command continue declare eval exec exit export false getopts hash let local popd printf
  pushd pwd read readonly return set shift shopt source test times trap true type typeset ulimit umask unalias unset
  wait addgroup adduser chpasswd chsh chage delgroup deluser gpasswd groupadd groupdel groupmod passwd useradd userdel
  usermod id whoami groups getent su sudo gosu su-exec setcap getcap chroot chattr cmp comm cut date df diff dirname
  basename du echo egrep env expand expr fgrep file fold grep awk gawk mawk head hostname join jq yq kill killall less
  link ln ls lsb_release md5sum mkdir mkfifo mknod mktemp more nl nproc od paste patch pidof pkill ps readlink
  realpath rename rev seq sha1sum sha224sum sha256sum sha384sum sha512sum shasum shred sleep sort split stat strings
  stty sync tac tail timeout tr tty uname unexpand uniq uptime wc which whereis yes cksum b2sum base64 hexdump xxd
  logger nohup nice time envsubst bunzip2 cpio gunzip unxz zcat unzstd 7z ar lzma curl wget git svn hg aria2c ssh
  ssh-keygen ssh-keyscan ssh-add ssh-agent openssl gpg gpg2 gpgv gpgconf apt-key nc ping dig host nslookup
  update-ca-certificates update-ca-trust keytool trust c_rehash ldconfig ldd locale locale-gen localedef update-locale
  update-alternatives alternatives update-rc.d dpkg-divert dpkg-reconfigure dpkg-query dpkg-architecture
  dpkg-statoverride debconf-set-selections apt-cache apt-config apt-mark add-apt-repository apt-add-repository
  yum-config-manager subscription-manager rpmkeys setup-apkcache depmod modprobe sysctl mount umount systemctl service
  rc-update rc-service chkconfig crontab runuser start-stop-daemon supervisord supervisorctl logrotate syslogd a2enmod
  a2dismod a2ensite a2dissite a2enconf a2disconf phpenmod phpdismod apachectl httpd nginx php-fpm
  docker-php-ext-enable docker-php-ext-configure docker-php-source docker-php-entrypoint java python python2 python3
  node php ruby perl lua tclsh go cargo rustc deno sh bash ash dash zsh npx corepack gem pear composer dotnet mvn
  gradle bundle fc-cache fc-list mkfontdir mkfontscale gtk-update-icon-cache update-desktop-database
  update-mime-database xvfb-run scanelf shuf getconf sqlite3 updatedb gofmt golint staticcheck golangci-lint psql
  mysql redis-cli mongo mongosh initctl invoke-rc.d tini dumb-init nodemon
  `
    .trim()
    .split(/\s+/),
)

/** False for a program that nobody here knows. */
export const isQuiet = (name: string): boolean => quiet.has(name)
