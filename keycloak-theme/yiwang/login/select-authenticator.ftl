<#-- Keycloak's own choices are no buttons: a keyboard cannot press them. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayInfo=false; section>
  <#if section = "header">
    ${msg("loginChooseAuthenticator")}
  <#elseif section = "form">
    <ul class="choices">
      <#list auth.authenticationSelections as way>
        <li>
          <form action="${url.loginAction}" method="post">
            <button class="choice" type="submit" name="authenticationExecution" value="${way.authExecId}">
              <strong class="choice-title">${msg(way.displayName)}</strong>
              <span class="help">${msg(way.helpText)}</span>
            </button>
          </form>
        </li>
      </#list>
    </ul>
  </#if>
</@layout.registrationLayout>
