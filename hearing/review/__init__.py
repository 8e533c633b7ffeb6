"""The review desk: a web app on this machine in which a case handler checks labels and corrects them."""
