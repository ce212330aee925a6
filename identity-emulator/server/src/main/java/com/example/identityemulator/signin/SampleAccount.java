package com.example.identityemulator.signin;

import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;

/**
 * An account that the sign-in page offers, and what is worth knowing before it is chosen.
 *
 * @param home the tenant that the account belongs to
 * @param canSignIn whether the tenant asked knows the account
 * @param administrator whether it may consent for the whole tenant asked
 * @param guest whether the tenant asked knows it as a guest
 * @param consented whether no consent page will follow
 */
record SampleAccount(User user, Tenant home, boolean canSignIn, boolean administrator, boolean guest,
		boolean consented) {

}
