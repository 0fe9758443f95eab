#!/bin/sh
# A Node of before: says its version, and fails the question whether it is new enough.
[ "$1" = --version ] && { echo v18.20.4; exit 0; }
exit 1
