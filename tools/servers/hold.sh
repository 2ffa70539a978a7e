#!/bin/sh
# Stands in for the skipped-time server that the test run has already started: the SDK starts this, connects to the port, and kills this at the end.
exec sleep 100000
