# Builds the Windows installer on Windows 10/11: installer\windows\build.ps1 [-ImageOnly]
# Needs a JDK 25 (JAVA_HOME, or under Program Files), Maven 3.8.7 or later and, for the .msi, the WiX Toolset (3.14, or 4 and later) on the path.
# Result: target\installer\. The program itself and its libraries are those of target\office; only JavaFX brings natives of its own for Windows.
param([switch]$ImageOnly)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

# Never change: Windows knows by it that a new version replaces the old one.
$upgrade = '5f0c6c1e-5a0b-4c1e-9b7d-2d6f0e7a9901'

function Fail($words) { [Console]::Error.WriteLine($words); exit 2 }
function Run($program) {
    & $program @args
    if ($LASTEXITCODE -ne 0) { Fail "$program 没有做成（$LASTEXITCODE），请看上面的说明。" }
}
function Is25($folder) {
    if (-not $folder) { return $false }
    $release = Join-Path $folder 'release'
    (Test-Path (Join-Path $folder 'bin\jpackage.exe')) -and (Test-Path $release) -and ((Get-Content $release) -match '^JAVA_VERSION="25')
}
$places = @($env:JAVA_HOME) + @(Get-ChildItem "$env:ProgramFiles\*\jdk*25*", "$env:ProgramFiles\Java\*", "$env:USERPROFILE\.jdks\*" -Directory -ErrorAction SilentlyContinue | ForEach-Object FullName)
$jdk = $places | Where-Object { Is25 $_ } | Select-Object -First 1
if (-not $jdk) { Fail '没有找到 JDK 25。请装上 JDK 25，或把 JAVA_HOME 指到它。' }

Run 'mvn' '-q' '-DskipTests' '-Djavafx.platform=win' 'package'
$jar = Get-ChildItem 'target\office\lib\community-office-*.jar' | Select-Object -First 1
if (-not $jar) { Fail 'target\office 里没有程序。' }
if (-not (Get-ChildItem 'target\office\lib\javafx-graphics-*-win.jar')) { Fail 'target\office 里没有 Windows 用的 JavaFX。' }
$version = $jar.BaseName -replace '^community-office-', ''

$out = 'target\installer'
if (Test-Path $out) { Remove-Item $out -Recurse -Force }
New-Item -ItemType Directory "$out\input", "$out\resources" | Out-Null
Run "$jdk\bin\java.exe" '-Djava.awt.headless=true' 'installer\Icon.java' "$out\resources"
Copy-Item 'target\office\lib\*.jar' "$out\input" -Exclude '*-linux.jar', '*-mac*.jar'
Copy-Item 'target\office\sample-data' "$out\input" -Recurse

$modules = (Get-Content 'installer\modules' | ForEach-Object { ($_ -replace '#.*', '').Trim() } | Where-Object { $_ }) -join ','
Run "$jdk\bin\jlink.exe" '--add-modules' $modules '--include-locales=zh,en' '--strip-debug' '--no-header-files' '--no-man-pages' '--compress=zip-6' '--output' "$out\runtime"

# Two starters of one program: the window without a console, and office.exe for commands.
Set-Content "$out\resources\office.properties" -Encoding ascii -Value 'win-console=true', 'win-menu=false', 'win-shortcut=false'
$image = @('--name', 'CommunityOffice', '--app-version', $version, '--vendor', 'Community Office', '--runtime-image', "$out\runtime",
    '--input', "$out\input", '--main-jar', $jar.Name, '--main-class', 'org.communityoffice.Main',
    '--java-options', '--enable-native-access=ALL-UNNAMED', '--java-options', '-Xmx512m', '--java-options', '-Xms64m', '--java-options', '-XX:MetaspaceSize=160m', '--java-options', '-XX:NewSize=24m', '--java-options', '-XX:MinHeapFreeRatio=15', '--java-options', '-XX:MaxHeapFreeRatio=40', '--java-options', '-XX:-ShrinkHeapInSteps', '--java-options', '-XX:+UseSerialGC', '--java-options', '-XX:TieredStopAtLevel=1', '--java-options', '-XX:-UsePerfData',
    '--java-options', '-XX:-CreateCoredumpOnCrash', '--java-options', '-Dfile.encoding=UTF-8',
    '--java-options', '-Doffice.sample.data=$APPDIR\sample-data', '--icon', "$out\resources\office.ico",
    '--add-launcher', "office=$out\resources\office.properties", '--dest', $out)
Run "$jdk\bin\jpackage.exe" '--type' 'app-image' @image
# What Java learns holds for files of one age only, and an installer gives them another: so all have one that is written down.
$age = [DateTime]'2026-01-01T00:00:00Z'
Get-ChildItem "$out\CommunityOffice" -Recurse -File | Where-Object { $_.Extension -eq '.jar' -or $_.Name -eq 'modules' } | ForEach-Object { $_.LastWriteTimeUtc = $age.ToUniversalTime() }

# The program goes through its pages once; what Java learns by it lies beside it (docs/decisions/0150). Where that does not work, the program only starts slower.
$app = (Resolve-Path "$out\CommunityOffice\app").Path
$java = "$out\CommunityOffice\runtime\bin\java.exe"
$classes = (Get-ChildItem "$app\*.cfg" | Where-Object Name -eq 'CommunityOffice.cfg' | Get-Content | Where-Object { $_ -match '^app\.classpath=' } | ForEach-Object { ($_ -replace '^app\.classpath=', '').Replace('$APPDIR', $app) }) -join ';'
$how = @('-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData', '--enable-native-access=ALL-UNNAMED', '-Dfile.encoding=UTF-8', "-Doffice.sample.data=$app\sample-data")
& $java @how '-cp' $classes 'org.communityoffice.Rehearsal' 'make' "$out\rehearsal"
if ($LASTEXITCODE -eq 0) { & $java @how "-XX:AOTCacheOutput=$app\office.aot" '-cp' $classes 'org.communityoffice.Rehearsal' 'open' "$out\rehearsal" }
if ($LASTEXITCODE -eq 0 -and (Test-Path "$app\office.aot")) {
    Get-ChildItem "$app\*.cfg" | ForEach-Object {
        $lines = Get-Content $_ | ForEach-Object { $_; if ($_ -eq '[JavaOptions]') { 'java-options=-XX:AOTCache=$APPDIR\office.aot'; 'java-options=-Xlog:aot*=off' } }
        [IO.File]::WriteAllLines($_.FullName, [string[]]$lines)
    }
} else { '没有走成：程序照样能用，只是起得慢些。' }

if ($ImageOnly) { "好了：$out\CommunityOffice\CommunityOffice.exe"; exit 0 }

# For one person, without administrator: the clerk may install it herself.
Run "$jdk\bin\jpackage.exe" '--type' 'msi' '--app-image' "$out\CommunityOffice" '--name' 'CommunityOffice' '--app-version' $version `
    '--win-per-user-install' '--win-dir-chooser' '--win-menu' '--win-menu-group' 'CommunityOffice' '--win-shortcut' '--win-upgrade-uuid' $upgrade '--dest' $out
"好了：$(Get-ChildItem "$out\*.msi")"
