<#-- Keycloak's page of consent, with the client's name in the reader's language and its logo from our own address; no links of the client. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#assign english = (locale.currentLanguageTag!'') == 'en' && client.attributes['name.en']?has_content>
<#assign name = english?then(client.attributes['name.en']!'', client.name!client.clientId)>
<#assign logo = client.attributes['logoUri']!''>
<@layout.registrationLayout bodyClass="oauth"; section>
    <#if section = "header">
        <#if logo?has_content><img class="client-logo" src="${logo}" alt="" width="48" height="48"></#if>
        <p>${msg("oauthGrantTitle", name)}</p>
    <#elseif section = "form">
        <div id="kc-oauth" class="content-area">
            <h3>${msg("oauthGrantRequest")}</h3>
            <ul class="${properties.kcListClass!}">
                <#list oauth.clientScopesRequested![] as clientScope>
                    <li><span>${advancedMsg(clientScope.consentScreenText)}</span></li>
                </#list>
            </ul>
            <form class="${properties.kcFormClass} ${properties.kcMarginTopClass!}" action="${url.oauthAction}" method="POST">
                <input type="hidden" name="code" value="${oauth.code}">
                <@buttons.actionGroup horizontal=true>
                    <@buttons.button id="kc-login" name="accept" label="doYes"/>
                    <@buttons.button id="kc-cancel" name="cancel" label="doNo" type="secondary"/>
                </@buttons.actionGroup>
            </form>
        </div>
    </#if>
</@layout.registrationLayout>
