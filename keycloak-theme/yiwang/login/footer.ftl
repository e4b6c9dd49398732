<#-- On every page: at the sign-in whom it is for, which the style sheet puts above the form; and always the way back. -->
<#macro content>
  <#if (pageId!"") == "login">
    <#assign which = (client.clientId)!"" />
    <#if which == "desk">
      <p class="hint officials">${msg("yiwangForOfficials")}</p>
    <#elseif which == "portal">
      <p class="hint">${msg("yiwangForCitizens")}</p>
    </#if>
  </#if>
  <p class="home"><a href="/">${msg("yiwangHome")}</a></p>
</#macro>
