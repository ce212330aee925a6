@rem Builds what changed, starts everything, prints the addresses; Ctrl-C stops it. run help tells the rest.
@call "%~dp0launcher\launch.cmd" run %*
