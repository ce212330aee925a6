package com.example.quartet.webapp.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What the API makes of our call: who it thinks is calling, and what it could learn about
 * them.
 *
 * @param unavailable why there is no profile, or {@code null}
 */
public record MyProfile(Caller caller, @Nullable Profile profile, @Nullable String unavailable) {

	public MyProfile {
		Objects.requireNonNull(caller);
	}

	/**
	 * What to call the person: some tokens tell no name, so the APIs know none.
	 */
	public String name() {
		return Stream.of(profileName(Profile::displayName), profileName(Profile::userPrincipalName), this.caller.name())
			.filter((name) -> name != null && !name.isBlank())
			.findFirst()
			.orElse(this.caller.oid());
	}

	/**
	 * The first character of the name, whole also where it takes two of Java's.
	 */
	public String initial() {
		return name().codePoints().limit(1).mapToObj(Character::toString).collect(Collectors.joining());
	}

	private @Nullable String profileName(Function<Profile, @Nullable String> kind) {
		return (this.profile != null) ? kind.apply(this.profile) : null;
	}

	/**
	 * The person and the application, as an access token names them.
	 *
	 * @param roles what an administrator lets them do, perhaps {@code null}
	 */
	public record Caller(String tid, String oid, @Nullable String name, String app, @Nullable List<String> roles) {

		public Caller {
			Stream.of(tid, oid, app).forEach(Objects::requireNonNull);
		}

		public boolean isAdministrator() {
			return this.roles != null && this.roles.contains("Todo.Admin");
		}

	}

	/**
	 * How a person likes to be called, and when they work.
	 */
	public record Profile(@Nullable String displayName, @Nullable String userPrincipalName, String timeZone,
			String locale, Set<String> workingDays, @Nullable ProfileCaller caller) {

		public Profile {
			Stream.of(timeZone, locale, workingDays).forEach(Objects::requireNonNull);
		}

	}

	/**
	 * Who the profile was told to.
	 */
	public record ProfileCaller(String app) {

		public ProfileCaller {
			Objects.requireNonNull(app);
		}

	}

}
