package com.example.identityemulator.directory;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organisation's directory, known by its id and by its domain names.
 */
public record Tenant(UUID id, String displayName, List<String> verifiedDomains) {

	/** Everybody with a personal account lives in this one tenant. */
	public static final UUID PERSONAL = UUID.fromString("9188040d-6c67-4c5b-b112-36a304b66dad");

	public Tenant {
		verifiedDomains = (verifiedDomains != null) ? List.copyOf(verifiedDomains) : List.of();
	}

	public boolean isPersonal() {
		return PERSONAL.equals(this.id);
	}

	boolean isCalled(String name) {
		return this.id.toString().equalsIgnoreCase(name)
				|| this.verifiedDomains.stream().anyMatch((domain) -> domain.equalsIgnoreCase(name));
	}

	/**
	 * The same tenant, even if it is renamed.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Tenant that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
