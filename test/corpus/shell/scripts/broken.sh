#!/bin/bash
# Has an if that is not closed.
bq rm -t a.first
if [ -f x ]; then
  bq rm -t a.second
