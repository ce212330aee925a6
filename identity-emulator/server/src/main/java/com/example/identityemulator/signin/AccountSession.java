package com.example.identityemulator.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;

/**
 * One account of a browser: since when, whether by more than a password, and which
 * applications were told.
 *
 * @param sid the name of this sign-in in every token it leads to
 * @param told the applications to tell when it ends
 */
public record AccountSession(User account, String sid, Instant since, boolean strong, List<InformedApplication> told) {

	static AccountSession now(User account, Instant now) {
		return new AccountSession(account, UUID.randomUUID().toString(), now, false, List.of());
	}

	/**
	 * The password was entered once more; the applications know this sign-in by its sid.
	 */
	AccountSession again(Instant now) {
		return new AccountSession(this.account, this.sid, now, false, this.told);
	}

	AccountSession stronger() {
		return new AccountSession(this.account, this.sid, this.since, true, this.told);
	}

	AccountSession telling(AppRegistration application, Tenant tenant) {
		List<InformedApplication> more = new ArrayList<>(this.told);
		more.removeIf((known) -> known.application().equals(application));
		more.add(new InformedApplication(application, tenant));
		return new AccountSession(this.account, this.sid, this.since, this.strong, List.copyOf(more));
	}

	/**
	 * An application that knows of the sign-in.
	 *
	 * @param tenant the tenant that its tokens are of
	 */
	public record InformedApplication(AppRegistration application, Tenant tenant) {

	}

}
