"""Loaded by Python before each script: commands go to the ledger, clocks and chance give values that are marked."""
import datetime
import getpass
import os
import subprocess
import sys
import time
import uuid

sys.path.insert(0, os.path.dirname(__file__))

import commands_double  # noqa: E402


class MarkedDate(datetime.date):
    @classmethod
    def today(cls):
        return cls(2099, 7, 15)


class MarkedDatetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2099, 7, 15, 9, 30, tzinfo=tz)

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def today(cls):
        return cls.now()


class MarkedUuid:
    hex = "zzuuidzz"

    def __str__(self):
        return self.hex


datetime.date, datetime.datetime = MarkedDate, MarkedDatetime
strftime = time.strftime
time.strftime = lambda pattern, moment=None: strftime(pattern, moment or (2099, 7, 15, 9, 30, 0, 2, 196, 0))
time.sleep = lambda seconds: None
uuid.uuid4 = uuid.uuid1 = MarkedUuid
getpass.getuser = lambda: "zzenvzz"
subprocess.run = commands_double.run
subprocess.call = lambda *args, **kwargs: commands_double.run(*args, **kwargs).returncode
subprocess.check_call = subprocess.call
subprocess.check_output = lambda *args, **kwargs: commands_double.run(*args, **kwargs).stdout
subprocess.Popen = commands_double.Popen
subprocess.getoutput = lambda command: commands_double.run(command, shell=True).stdout
os.system = lambda command: commands_double.run(command, shell=True).returncode
