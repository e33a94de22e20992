// The page of partners: suggestions for who asks.
import { startSuggestions } from '../shared/suggest.ts';

startSuggestions();
