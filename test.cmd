@rem Brings what the tests need, runs them, and names those that did not run. test help tells the rest.
@call "%~dp0launcher\launch.cmd" test %*
