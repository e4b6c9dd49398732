package org.yiwang.keycloak.refresh;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** A realm as it is, but for its one switch: used refresh tokens are revoked, none may be used again. */
record RotatingRealm(RealmModel realm) implements InvocationHandler {
    static RealmModel of(RealmModel realm) {
        return (RealmModel) Proxy.newProxyInstance(
                RealmModel.class.getClassLoader(), new Class<?>[] {RealmModel.class}, new RotatingRealm(realm));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "isRevokeRefreshToken" -> true;
            case "getRefreshTokenMaxReuse" -> 0;
            default -> asItIs(method, arguments);
        };
    }

    private @Nullable Object asItIs(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(realm, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
