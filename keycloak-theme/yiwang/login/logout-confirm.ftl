<#-- Keycloak's own has a positive tabindex (WCAG 2.4.3) and no second button. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <p>${msg("logoutConfirmHeader")}</p>
    <form class="form" action="${url.logoutConfirmAction}" method="POST">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <@buttons.button id="kc-logout" name="confirmLogout" label="doLogout" />
    </form>
  </#if>
</@layout.registrationLayout>
