package com.example.quartet.webapp.signout;

import java.io.Serializable;

import com.example.quartet.webapp.signin.Person;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider's session that one of ours began in: when it ends, so does ours.
 */
public record ProviderSession(String sid, String iss) implements Serializable {

	/** Where one of our sessions keeps it. */
	public static final String ATTRIBUTE = ProviderSession.class.getName();

	/**
	 * The session in which a person proved who they are.
	 * @return {@code null} unless the registration asks for the optional claim sid:
	 * without it nothing can be matched
	 */
	static @Nullable ProviderSession of(Person person) {
		return (person.sid() != null) ? new ProviderSession(person.sid(), person.getIssuer().toString()) : null;
	}

	/**
	 * Whether this is a session of that issuer.
	 * @param issuer {@code null} at Microsoft Entra ID, which does not name itself here
	 */
	public boolean isOf(@Nullable String issuer) {
		return issuer == null || issuer.equals(this.iss);
	}

}
