package com.example.quartet.webapp.graph;

import java.util.Set;

/**
 * The roles that a person has here by their groups.
 *
 * @param known whether their groups could be found out
 * @param tooMany whether they are more than a token can list
 */
public record GroupRoles(boolean known, boolean tooMany, Set<String> roles) {
}
