package org.yiwang.defaults.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** What BlockHound lets pass: classes, bundles and call sites are read once, wherever they are first met. */
public final class OnceOnly implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("jdk.internal.loader.BuiltinClassLoader", "loadClassOrNull")
                .allowBlockingCallsInside("jdk.internal.loader.BuiltinClassLoader", "findResource")
                .allowBlockingCallsInside("java.lang.Class", "getResourceAsStream")
                .allowBlockingCallsInside("java.lang.invoke.MethodHandleNatives", "linkCallSite")
                .allowBlockingCallsInside("java.lang.invoke.MethodHandleNatives", "linkMethodHandleConstant")
                .allowBlockingCallsInside("java.util.ResourceBundle", "getBundleImpl")
                .allowBlockingCallsInside("java.util.ServiceLoader", "loadProvider")
                .allowBlockingCallsInside("org.springdoc.api.AbstractOpenApiResource", "getOpenApi")
                .allowBlockingCallsInside(
                        "org.hibernate.validator.messageinterpolation.AbstractMessageInterpolator", "interpolate");
    }
}
