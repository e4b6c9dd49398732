package org.yiwang.identity;

import java.util.UUID;
import org.yiwang.defaults.testing.RealPostgres;

/** An integrator's client that reads cases in the sandbox, in force, as a row of its own. */
public final class SandboxClient {

    private SandboxClient() {}

    public static UUID registered() {
        var id = UUID.randomUUID();
        RealPostgres.execute("identity", """
                insert into clients
                       (id, environment, name_zh, name_en, organisation, organisation_code, purpose, owner, test,
                        authentication, redirect_uris, scopes, items, plan, state, version)
                values ('%s', 'SANDBOX', '停车助手', 'Parking helper', '西湖停车服务有限公司', '91330106MA00000003',
                        '替您申请停车证', '%s', false, 'SECRET', '{}', '{cases.read}', '{}', 'STARTER', 'IN_FORCE', 1)
                """.formatted(id, UUID.randomUUID()));
        return id;
    }
}
