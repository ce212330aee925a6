package com.example.identityemulator.conditionalaccess;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;

import org.springframework.stereotype.Component;

/**
 * Remembers for each person where they are and which device they use: bounded by how many
 * people there are.
 */
@Component
public class PersonCircumstances {

	private final Map<UUID, Circumstances> known = new ConcurrentHashMap<>();

	private final Directory directory;

	PersonCircumstances(Directory directory) {
		this.directory = directory;
	}

	/**
	 * The same person as a guest elsewhere is in the same place.
	 */
	public Circumstances of(User user) {
		return this.known.getOrDefault(this.directory.homeOf(user).id(), Circumstances.UNKNOWN);
	}

	public void set(User user, Circumstances circumstances) {
		this.known.put(this.directory.homeOf(user).id(), circumstances);
	}

	/**
	 * Everyone is somewhere again, with a device that no one knows.
	 */
	public void forget() {
		this.known.clear();
	}

}
