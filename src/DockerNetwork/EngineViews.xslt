<?xml version="1.0" encoding="utf-8"?>
<!-- Makes a second table of each type whose objects know their engine: the same one, with the column Engine after the
     first. It shows objects that have the type name with #SeveralEngines (Pipeline/SeveralEngines.cs). It also has the
     plain type name, so that an object of one engine can follow in the same table. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" indent="yes" encoding="utf-8"/>
  <xsl:key name="listsWithEngine" match="View[ListControl//PropertyName = 'Engine']" use="Name"/>

  <xsl:template match="/Configuration">
    <Configuration>
      <ViewDefinitions>
        <xsl:apply-templates select="ViewDefinitions/View[TableControl][not(TableControl//PropertyName = 'Engine')]
                                     [key('listsWithEngine', Name)]"/>
      </ViewDefinitions>
    </Configuration>
  </xsl:template>

  <xsl:template match="ViewSelectedBy/TypeName">
    <TypeName><xsl:value-of select="."/>#SeveralEngines</TypeName>
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="TableColumnHeader[1]">
    <xsl:copy-of select="."/>
    <TableColumnHeader><Label>Engine</Label><Width>12</Width></TableColumnHeader>
  </xsl:template>

  <xsl:template match="TableColumnItem[1]">
    <xsl:copy-of select="."/>
    <TableColumnItem><PropertyName>Engine</PropertyName></TableColumnItem>
  </xsl:template>

  <xsl:template match="@* | node()">
    <xsl:copy><xsl:apply-templates select="@* | node()"/></xsl:copy>
  </xsl:template>
</xsl:stylesheet>
