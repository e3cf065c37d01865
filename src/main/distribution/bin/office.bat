@echo off
rem Starts the program: with its own runtime, else with a JDK 25 that is found. Needs no variable.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "HOME_DIR=%~dp0.."
set "JAVA="
call :try "%HOME_DIR%\runtime"
if not defined JAVA if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA call :try "%%~dpJ.."
if not defined JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%LocalAppData%\Programs\Eclipse Adoptium\jdk-25*") do if not defined JAVA call :try "%%~D"
if not defined JAVA (
  echo 没有找到 Java 25：请装上 JDK 25，或把 JAVA_HOME 指到它。 1>&2
  exit /b 3
)
set "ROOM=-Xms64m -XX:NewSize=24m"
for %%C in (report import export sample) do if "%~1"=="%%C" set "ROOM=-Xms256m -XX:NewSize=128m"
set "LEARNT="
if exist "%HOME_DIR%\lib\office.aot" set LEARNT="-XX:AOTCache=%HOME_DIR%\lib\office.aot"
"%JAVA%" %LEARNT% "-Xlog:aot*=off" -Xmx512m %ROOM% -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=40 -XX:-ShrinkHeapInSteps -XX:MetaspaceSize=160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Doffice.sample.data=%HOME_DIR%\sample-data" -cp "%HOME_DIR%\lib\*" org.communityoffice.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b 0
if exist "%~1\release" (
  findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul && set "JAVA=%~1\bin\java.exe"
) else (
  "%~1\bin\java.exe" -version 2>&1 | findstr /c:"version \"25" >nul && set "JAVA=%~1\bin\java.exe"
)
exit /b 0
