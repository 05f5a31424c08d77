# Signs each program, library and installer in a folder that has no valid signature yet, and fails if one is left: packaging/sign.ps1 FOLDER
#
# Certificates come as files no more: a service has the key. Azure Artifact Signing is asked where AZURE_CLIENT_SECRET is set, else
# SignPath where SIGNPATH_API_TOKEN is. docs/releasing.md says what a person has to buy, and to write into sign.json. Never tried.
param([Parameter(Mandatory)][string]$Folder)
$ErrorActionPreference = 'Stop'
$about = Get-Content "$PSScriptRoot\sign.json" -Raw | ConvertFrom-Json

function Unsigned {
    Get-ChildItem $Folder -Recurse -File -Include *.exe, *.dll, *.pyd, *.com, *.msi |
        Where-Object { (Get-AuthenticodeSignature $_.FullName).Status -ne 'Valid' }
}

function SignByAzure($files) {
    # It signs what it knows by its ending: .com and .pyd are what .exe and .dll are, and are called so for a moment.
    $called = @{ '.com' = '.exe'; '.pyd' = '.dll' }
    dotnet tool install --tool-path "$env:RUNNER_TEMP\sign" sign --version $about.azure.tool
    foreach ($file in $files) {
        $as = if ($called[$file.Extension]) { "$($file.FullName)$($called[$file.Extension])" } else { $file.FullName }
        if ($as -ne $file.FullName) { Move-Item $file.FullName $as }
        & "$env:RUNNER_TEMP\sign\sign.exe" code trusted-signing $as --trusted-signing-endpoint $about.azure.endpoint `
            --trusted-signing-account $about.azure.account --trusted-signing-certificate-profile $about.azure.profile
        $failed = $LASTEXITCODE
        if ($as -ne $file.FullName) { Move-Item $as $file.FullName }
        if ($failed) { throw "$($file.Name) isn't signed" }
    }
}

function SignBySignPath($files) {
    Install-Module SignPath -RequiredVersion $about.signpath.module -Force
    foreach ($file in $files) {
        Submit-SigningRequest -InputArtifactPath $file.FullName -OutputArtifactPath $file.FullName -Force -WaitForCompletion `
            -ApiToken $env:SIGNPATH_API_TOKEN -OrganizationId $about.signpath.organisation -ProjectSlug $about.signpath.project `
            -SigningPolicySlug $about.signpath.policy
    }
}

$files = @(Unsigned)
if ($env:AZURE_CLIENT_SECRET) { SignByAzure $files } else { SignBySignPath $files }
$left = @(Unsigned)
if ($left.Count) { throw "not signed: $($left.Name -join ', ')" }
"$($files.Count) files are signed now"
