package com.example.identityemulator.signin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.Permissions;

import org.springframework.stereotype.Component;

/**
 * Says which accounts can sign in to what was asked, and what will happen to them.
 */
@Component
class SampleAccounts {

	/**
	 * A page weighs the same however many people are registered.
	 */
	private static final int MOST_SHOWN = 20;

	private final Directory directory;

	private final Permissions permissions;

	SampleAccounts(Directory directory, Permissions permissions) {
		this.directory = directory;
		this.permissions = permissions;
	}

	List<SampleAccount> of(SignInRequest request) {
		return accounts().limit(MOST_SHOWN).map((account) -> sample(request, account)).toList();
	}

	/**
	 * How many accounts there are besides.
	 */
	long notShown() {
		return Math.max(0, accounts().count() - MOST_SHOWN);
	}

	private Stream<User> accounts() {
		return this.directory.users().stream().filter((user) -> !user.isGuest());
	}

	private SampleAccount sample(SignInRequest request, User account) {
		Optional<User> identity = request.authority().identity(account, request.client());
		return new SampleAccount(account, this.directory.tenantOf(account), identity.isPresent(),
				identity.filter(this.directory::isAdministrator).isPresent(),
				identity.filter(User::isGuest).isPresent(),
				identity.filter((user) -> hasConsented(request, user)).isPresent());
	}

	private boolean hasConsented(SignInRequest request, User user) {
		List<Permissions.ConsentLine> wanted = this.permissions.wanted(request.client(), request.scopes());
		return request.purpose() != SignInRequest.Purpose.ADMIN_CONSENT && !request.prompts("consent")
				&& !wanted.isEmpty() && this.permissions.missing(user, wanted).isEmpty();
	}

}
