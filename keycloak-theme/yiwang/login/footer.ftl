<#-- On every page: at the sign-in whom it is for, or where the code is, which the style sheet puts above the form; a name for the account's field,
     which Keycloak's own lacks; and always the way back. -->
<#-- Every form says in which language it was read: what is asked for with ui_locales would lose against the account's own.
     Pages without a form have no address for one. -->
<#if locale?? && (pageId!"") != "login-oauth-grant" && (pageId!"")?matches("(login|webauthn|select-authenticator).*")>
  <#global url = url + {"loginAction": url.loginAction + "&kc_locale=" + locale.currentLanguageTag}>
</#if>
<#macro content>
  <#if (pageId!"") == "login">
    <#assign which = (client.clientId)!"" />
    <#if which == "desk">
      <p class="hint officials">${msg("yiwangForOfficials")}</p>
    <#elseif which == "portal">
      <p class="hint">${msg("yiwangForCitizens")}</p>
    </#if>
  </#if>
  <#if (pageId!"") == "login-otp">
    <p class="hint">${msg("yiwangCodeHint")}</p>
  </#if>
  <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <label class="unseen" for="kc-attempted-username">${msg("username")}</label>
  </#if>
  <p class="home"><a href="/">${msg("yiwangHome")}</a></p>
</#macro>
