<#-- Keycloak's own names its picture in English only and carries classes of PatternFly. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
  <#if section = "header">
    ${msg("loginTotpTitle")}
  <#elseif section = "form">
    <ol class="steps">
      <li>${msg("yiwangTotpApp")}</li>
      <#if (mode!"") == "manual">
        <li>
          ${msg("yiwangTotpKey")} <strong class="key" id="kc-totp-secret-key">${totp.totpSecretEncoded}</strong><br>
          <a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a>
        </li>
      <#else>
        <li>
          ${msg("yiwangTotpScan")}
          <img id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("yiwangTotpPicture")}">
          <a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a>
        </li>
      </#if>
      <li>${msg("yiwangTotpEnter")}</li>
    </ol>
    <form id="kc-totp-settings-form" class="form" action="${url.loginAction}" method="post" novalidate>
      <@field.input name="totp" label=msg("authenticatorCode") autocomplete="one-time-code" />
      <@field.input name="userLabel" label=msg("loginTotpDeviceName") required=(totp.otpCredentials?size gte 1) />
      <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
      <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
      <@buttons.actionGroup>
        <@buttons.button id="saveTOTPBtn" label="doSubmit" />
        <#if isAppInitiatedAction??>
          <@buttons.button id="cancelTOTPBtn" name="cancel-aia" label="doCancel" type="secondary" value="true" />
        </#if>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
