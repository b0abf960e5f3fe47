#!/usr/bin/env node
/** The command `onceover`: hands the process over to the command line and takes its exit code. */
process.stderr.write('onceover: not built yet\n')
process.exitCode = 2
