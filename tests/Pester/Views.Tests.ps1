# Views of the objects. The objects are created by reflection (models.ps1), so that every cell has its longest value; no
# engine is needed. RealViews.Tests.ps1 has objects from an engine. Every type of the module is tested: a type without
# an object here fails.

BeforeDiscovery {
    $env:POWERSHELL_TELEMETRY_OPTOUT = '1'
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    # A record has a Clone method, and no other type here has one.
    $types = [DockerNetwork.Network].Assembly.GetExportedTypes().Where({ $_.Namespace -eq 'DockerNetwork' -and $_.GetMethod('<Clone>$') }).Name
}

BeforeAll {
    $env:POWERSHELL_TELEMETRY_OPTOUT = '1'
    Import-Module (Join-Path $PSScriptRoot '../../DockerNetwork.psd1')
    $width = 120
    . (Join-Path $PSScriptRoot 'models.ps1')

    function Get-Text($Objects) { ($Objects | Out-String -Width $width) -replace '\x1b\[[0-9;]*m' }

    # Returns the header's columns and the cells below each, joined again if they wrap. A grouped table has an empty
    # line between its group and the header.
    function Read-Table([string] $Text) {
        $all = $Text -split '\r?\n'
        $rule = 0
        while ($all[$rule] -notmatch '^[- ]*-[- ]*$') { $rule++ }
        $top = $rule
        while ($all[$top - 1].Trim()) { $top-- }
        $lines = @($all[$top..($all.Count - 1)] | Where-Object { $_.Trim() })
        $rule -= $top
        $table = [ordered]@{}
        foreach ($column in [regex]::Matches($lines[$rule].TrimEnd().PadRight($width), '-+ *')) {
            $cells = foreach ($line in $lines) { $line.PadRight($width).Substring($column.Index, $column.Length).Trim() }
            $table[-join $cells[0..($rule - 1)]] = -join $cells[($rule + 1)..$cells.Count]
        }
        $table
    }
}

Describe 'Views of <_>' -ForEach $types {
    It 'are a table and a list' {
        # In format data a number of widths is a table, one of items a list.
        $controls = (Get-FormatData "DockerNetwork.$_").FormatViewDefinition.Control.ForEach({ $_.GetType().Name })

        $controls | Should -Contain TableControl
        $controls | Should -Contain ListControl
    }

    It 'fit 120 columns, whatever is in them' {
        $text = Get-Text ($models[$_] | Format-Table)

        ($text -split '\r?\n').ForEach({ $_.TrimEnd().Length }) | Measure-Object -Maximum | ForEach-Object Maximum | Should -BeLessOrEqual $width
    }

    It 'show nothing that the object does not have under the same name' {
        $controls = (Get-FormatData "DockerNetwork.$_").FormatViewDefinition.Control
        $model = $models[$_]
        $labels = @($controls.Headers.Label) + @($controls.Entries.Items.Label) | Where-Object { $_ }

        $labels | Where-Object { $_ -notin $model.PSObject.Properties.Name } | Should -BeNullOrEmpty
    }

    It 'have every column in the table, with something in each' {
        $columns = ((Get-FormatData "DockerNetwork.$_").FormatViewDefinition.Control | Where-Object { $_ -is [System.Management.Automation.TableControl] })[0].Headers.Label

        $table = Read-Table (Get-Text ($models[$_] | Format-Table))

        $table.Keys | Should -Be $columns
        $table.Values | Should -Not -Contain ''
    }

    It 'break no word of a header, in a window of 80 columns and of 120' {
        foreach ($columns in 80, 120) {
            $lines = ($models[$_] | Format-Table | Out-String -Width $columns -Stream) -replace '\x1b\[[0-9;]*m'
            $rule = 0
            while ($lines[$rule] -notmatch '^[- ]*--[- ]*$') { $rule++ }
            # A header of one line has an empty line above it.
            $lines[$rule - 2] | Should -Match '^\s*$' -Because "this is a header of several lines: $($lines[0..$rule] -join "`n")"
        }
    }

    It 'have something beside every name in the list' {
        $lines = (Get-Text ($models[$_] | Format-List)) -split '\r?\n' | Where-Object { $_ -match '^\w+ +: ' -or $_ -match '^\w+ +:$' }

        $lines | Should -Not -BeNullOrEmpty
        $lines | Where-Object { $_ -match '^\w+ +:\s*$' -and $_ -notmatch '^(Created|Updated|OperatingSystem|Architecture) ' } | Should -BeNullOrEmpty
    }
}

Describe 'Tables' {
    It 'cut nothing off' {
        $table = Read-Table (Get-Text $models.NetworkEndpoint)

        $table.Network | Should -Be $long
        $table.Container | Should -Be $long
    }

    It 'show a network''s containers by name where they fit, else their number' {
        $few = New-Model Network @{ Name = 'n'; Containers = New-List DockerNetwork.NetworkMember (1..3).ForEach({ New-Model NetworkMember @{ Name = "web-$_" } }) }
        $many = New-Model Network @{ Name = 'n'; Containers = New-List DockerNetwork.NetworkMember (1..30).ForEach({ New-Model NetworkMember @{ Name = "web-$_" } }) }

        (Read-Table (Get-Text $few)).Containers | Should -Be 'web-1, web-2, web-3'
        (Read-Table (Get-Text $many)).Containers | Should -Be '30 containers'
    }

    It 'show a port once that is published for both families' {
        $text = Get-Text (New-Model Container @{ Name = 'web'; Ports = New-List DockerNetwork.PublishedPort $ports[0..1] })

        (Read-Table $text).Ports | Should -Be '3000->3000/tcp'
    }

    It 'show the name that an address has' {
        $record = New-Model ContainerNameRecord @{ Name = '172.18.0.2'; IPAddress = '172.18.0.2'; RecordType = [DockerNetwork.RecordType]::PTR; Answer = 'web.backend' }

        (Read-Table (Get-Text $record)).Answer | Should -Be 'web.backend'
    }
}

Describe 'Tables in a window of 80 columns' {
    It '<Type> keeps <Columns>' -ForEach @(
        @{ Type = 'AmbiguousContainerName'; Columns = 'Answering', 'Shadowed' }
        @{ Type = 'ConnectionTest'; Columns = 'Succeeded', 'Reason' }
        @{ Type = 'Container'; Columns = 'Networks', 'IPAddresses' }
        @{ Type = 'ContainerName'; Columns = 'IPAddress', 'Network', 'Container' }
        @{ Type = 'ContainerNameChange'; Columns = 'Before', 'After' }
        @{ Type = 'ContainerNameExplanation'; Columns = 'Answer', 'Reason' }
        @{ Type = 'ContainerNameRecord'; Columns = 'Answer', 'Container', 'Network' }
        @{ Type = 'ContainerNameStep'; Columns = 'Lookup', 'Result' }
        @{ Type = 'EndpointRepair'; Columns = 'Action', 'Detail' }
        @{ Type = 'Network'; Columns = 'Subnets', 'Containers' }
        @{ Type = 'NetworkEndpoint'; Columns = 'IPAddresses', 'Aliases' }
        @{ Type = 'NetworkEvent'; Columns = 'Network', 'Container' }
        @{ Type = 'Service'; Columns = 'Replicas', 'Networks' }
        @{ Type = 'SubnetTest'; Columns = 'Free', 'Conflicts' }
    ) {
        $header = ($models[$Type] | Format-Table | Out-String -Width 80 -Stream) -match "^\S+( +\S+)+ *$" | Select-Object -First 1
        ($header -replace '\x1b\[[0-9;]*m').Trim() -split ' +' | Should -Contain $Columns[0]
        ($header -replace '\x1b\[[0-9;]*m').Trim() -split ' +' | Should -Contain $Columns[-1]
    }

    It 'an endpoint that has only IPv6 shows its address' {
        $only = New-Model NetworkEndpoint @{ Network = 'six'; Container = 'web'; State = 'running'; IPv6Address = 'fd00::2' }
        Get-Text $only | Should -Match 'six +web +running +fd00::2'
        $only.IPAddresses | Should -Be 'fd00::2'
    }
}

Describe 'Lists' {
    It 'are what an engine is shown as' {
        Get-Text $models.EngineInfo | Should -Match 'ApiVersions +: 1\.12 to 1\.41, in use 1\.41'
    }

    It 'leave out what an engine does not say' {
        $silent = New-Model EngineInfo @{ Name = 'old'; Engine = $engine }

        Get-Text $silent | Should -Not -Match 'AddressPools|FirewallBackend'
        $says = 'FirewallBackend +: iptables\+firewalld \(ReloadedAt=2025-01-01T00:00:00Z\)'
        Get-Text $models.EngineInfo | Should -Match $says
    }

    It 'give each pool and each container of a network a line' {
        $plain = New-Model Network @{
            Name       = 'lab'
            Pools      = New-List DockerNetwork.NetworkPool (New-Model NetworkPool @{ Subnet = '10.83.0.0/24'; Gateway = '10.83.0.1'; IPRange = '10.83.0.128/25' })
            Containers = New-List DockerNetwork.NetworkMember @(
                New-Model NetworkMember @{ Name = 'app'; State = 'exited' }
                New-Model NetworkMember @{ Name = 'web'; State = 'running'; IPv4Address = '10.83.0.129' }
            )
        }

        $text = Get-Text ($plain | Format-List)

        $text | Should -Match 'Pools +: 10\.83\.0\.0/24, gateway 10\.83\.0\.1, range 10\.83\.0\.128/25'
        $text | Should -Match 'Containers +: app \(exited\)\s+web 10\.83\.0\.129 \(running\)'
    }
}

Describe 'Sorting without a property' {
    It 'goes by name' {
        $sorted = 'web', 'app', 'redis' | ForEach-Object { New-Model Container @{ Name = $_; Id = $id } } | Sort-Object

        $sorted.Name | Should -Be 'app', 'redis', 'web'
    }
}
