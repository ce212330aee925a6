package com.example.quartet.downstreamapi.profiles;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The profiles of all people who have called this API.
 */
@Repository
class Profiles {

	private static final Logger log = LoggerFactory.getLogger(Profiles.class);

	private final JdbcAggregateOperations rows;

	Profiles(JdbcAggregateOperations rows) {
		this.rows = rows;
	}

	Optional<Profile> of(ProfileOwner person) {
		Criteria criteria = Criteria.where("person.tid").is(person.tid()).and("person.oid").is(person.oid());
		return this.rows.findOne(Query.query(criteria), Profile.class);
	}

	List<Profile> of(String tid, Collection<UUID> oids) {
		List<String> people = oids.stream().map(UUID::toString).toList();
		Criteria criteria = Criteria.where("person.tid").is(tid).and("person.oid").in(people);
		return this.rows.findAll(Query.query(criteria), Profile.class);
	}

	Profile ofOrElse(ProfileOwner person, Profile fresh) {
		return of(person).orElseGet(() -> create(fresh));
	}

	Profile change(Profile profile) {
		Profile changed = this.rows.save(profile);
		log.info("Profile of {} of tenant {} changed", changed.person().oid(), changed.person().tid());
		return changed;
	}

	private Profile create(Profile fresh) {
		try {
			Profile created = this.rows.save(fresh);
			log.info("Profile of {} of tenant {} created", created.person().oid(), created.person().tid());
			return created;
		}
		catch (DuplicateKeyException ex) {
			// a request at the same time was quicker
			return of(fresh.person()).orElseThrow(() -> ex);
		}
	}

}
