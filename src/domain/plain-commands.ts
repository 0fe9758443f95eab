/**
 * Commands that every system with a shell has: reserved words and builtins of POSIX shells and bash, coreutils, and what Debian and Alpine
 * always install beside them. Source: POSIX.1-2024, GNU coreutils 9.5, Debian's `Essential: yes` packages.
 */
const PLAIN: ReadonlySet<string> = new Set(
  `. : [ [[ ]] ! { } alias apk apt apt-get arch awk base64 basename bg break builtin case cat cd chgrp chmod chown cksum cmp column
  command comm continue cp csplit cut date dd declare df diff dirname dirs do done dpkg du echo elif else egrep enable env esac eval exec exit
  expand export expr factor false fg fgrep fi find fmt for function fold free getopt getopts grep groups gunzip gzip hash head history
  hostname id if in install jobs join kill let link ln local logname ls mapfile md5sum mkdir mkfifo mknod mktemp more mount mv
  nice nl nohup nproc numfmt od paste pathchk popd pr printenv printf pushd pwd read readarray readlink readonly
  realpath return rev rm rmdir sed select seq set sha1sum sha256sum sha512sum shift shopt shred shuf sleep sort source split
  stat stdbuf stty sum sync tac tail tar tee test then time timeout times touch tr trap true truncate tsort tty type typeset
  ulimit umask unalias uname unexpand uniq unlink unset until users wait wc which while who whoami xargs yes zcat`.split(
    /\s+/,
  ),
);

/** True for a command that no one needs to install: it is no dependency of a script. */
export function isPlainCommand(name: string): boolean {
  return PLAIN.has(name);
}
