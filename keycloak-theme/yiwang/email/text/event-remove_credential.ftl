<#ftl output_format="plainText">
${msg("eventRemoveCredentialBody", msg("wayToSignIn." + (event.getDetail("credential_type")!"unknown")), event.date)}
