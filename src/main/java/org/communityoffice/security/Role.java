package org.communityoffice.security;

import org.communityoffice.model.Words;

/// What a user is in the office.
public enum Role {
    HEAD,
    CLERK,
    PATROL;

    /// 主任, 办事员, 巡逻录入.
    public String label() {
        return Words.of("security.role." + name());
    }
}
