package com.example.identityemulator.token;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;

import org.springframework.stereotype.Component;

/**
 * Looks a person up once more when their grant is used, which may be days after the
 * sign-in.
 */
@Component
public class CurrentPeople {

	private final Directory directory;

	private final Revocations revocations;

	CurrentPeople(Directory directory, Revocations revocations) {
		this.directory = directory;
		this.revocations = revocations;
	}

	/**
	 * The same person as the directory has them now.
	 */
	public SignedInPerson now(SignedInPerson person) {
		User user = this.directory.user(person.user().id()).orElseThrow(() -> new AadstsException(AadstsError.REVOKED));
		if (!this.directory.homeOf(user).accountEnabled() || !user.accountEnabled()) {
			throw new AadstsException(AadstsError.ACCOUNT_DISABLED).withOauth("invalid_grant");
		}
		if (this.revocations.of(user).filter(person.authenticated()::isBefore).isPresent()) {
			throw new AadstsException(AadstsError.REVOKED);
		}
		return person.in(person.tenant(), user);
	}

}
