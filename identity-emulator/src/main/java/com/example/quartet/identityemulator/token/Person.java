package com.example.quartet.identityemulator.token;

import java.time.Instant;

import com.example.quartet.identityemulator.directory.Tenant;
import com.example.quartet.identityemulator.directory.User;

/**
 * Somebody who has signed in: who they are in which tenant, since when, in which session.
 *
 * @param sid the session's name, the same in all its tokens
 */
public record Person(Tenant tenant, User user, String sid, Instant authenticated) {

}
