<#ftl output_format="plainText">
${msg("eventUpdateCredentialBody", msg("wayToSignIn." + (event.getDetail("credential_type")!"unknown")), event.date)}
