<#import "template.ftl" as layout>
<@layout.emailLayout>
${kcSanitize(msg("eventRemoveCredentialBodyHtml", msg("wayToSignIn." + (event.getDetail("credential_type")!"unknown")), event.date))?no_esc}
</@layout.emailLayout>
