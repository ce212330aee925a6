@echo off
rem Called by run.cmd and test.cmd: finds a JDK, compiles the launcher if its sources are newer, and hands everything over.
setlocal
set "caller=%CD%"
cd /d "%~dp0.."
set "classes=.run\launcher"
set "sources=launcher\src\main\java"

set "bin="
for %%f in (javac.exe) do set "bin=%%~dp$PATH:f"
if defined JAVA_HOME set "bin=%JAVA_HOME%\bin\"
if exist "%bin%javac.exe" goto version
set "java="
for %%f in (java.exe) do set "java=%%~$PATH:f"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "sentence=There is no Java: install a JDK, version 17 or newer, and put it on the PATH or in JAVA_HOME."
if exist "%java%" set "sentence=There is a Java runtime, but no compiler: install a JDK, version 17 or newer."

:missing
set "command=winget install -e --id EclipseAdoptium.Temurin.21.JDK"
for %%w in (%*) do if "%%~w"=="--install" goto install
>&2 echo %sentence%
>&2 echo On this machine: %command%; run --install does it.
exit /b 1

:install
echo Installing a JDK: %command%
%command% || exit /b 1
>&2 echo The JDK is installed: open a new terminal, where it is on the PATH, and run this again.
exit /b 1

:version
rem by its name alone, since a path may have brackets, at which the list of for would end
set "path_before=%PATH%"
set "PATH=%bin%;%PATH%"
set "version="
for /f "tokens=1,2" %%a in ('javac.exe -version 2^>^&1') do if "%%a"=="javac" set "version=%%b"
set "PATH=%path_before%"
for /f "tokens=1,2 delims=.-+" %%a in ("%version%") do if "%%a"=="1" (set "version=%%b") else set "version=%%a"
if not defined version goto compile
if %version% geq 17 goto compile
set "sentence=Java %version% is too old: Quartet needs a JDK, version 17 or newer."
goto missing

:compile
if not exist %classes%\sources mkdir %classes%\sources
rem xcopy tells which sources are newer than their copies
set "stale="
for /f "delims=" %%f in ('xcopy %sources% %classes%\sources /d /l /s /y ^| find ".java"') do set "stale=yes"
if not defined stale goto start
"%bin%javac.exe" --release 17 -d %classes% -sourcepath %sources% %sources%\com\example\quartet\launcher\Launcher.java || exit /b 1
xcopy %sources% %classes%\sources /d /s /y /q >nul

:start
"%bin%java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m "-Dlauncher.caller=%caller%" -cp %classes% com.example.quartet.launcher.Launcher %*
exit /b %errorlevel%
