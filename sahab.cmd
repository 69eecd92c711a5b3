@echo off
rem Starts Sahab from its sources on Windows: builds it where they have changed since the last start, else starts at once.
rem What is done is written in releng\launch\Start.java; here only a JDK 21 or newer is looked for.
setlocal
set "SAHAB_HOME=%~dp0"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" (
    set "SAHAB_JAVA=%JAVA_HOME%\bin\java.exe"
    goto found
)
where /q javac.exe
if errorlevel 1 (
    echo No JDK 21 or newer was found: install one, or set JAVA_HOME to it. 1>&2
    exit /b 2
)
set "SAHAB_JAVA=java.exe"
:found
"%SAHAB_JAVA%" -Dfile.encoding=UTF-8 --source 21 "%SAHAB_HOME%releng\launch\Start.java" "%SAHAB_HOME%." %*
exit /b %errorlevel%
